import { FileFault } from '../files/fault';
import { contents } from '../files/files';
import { operations, syncForms } from '../files/manager';
import { userData } from '../files/paths';
import { theFiles } from './disk';
import { Failed, method, type Callbacks } from './outcome';
import type { Family } from './host';

type Options = Callbacks & Record<string, unknown>;
type Form = (options: Options) => unknown;

/** Nothing here reads archives. */
const refused = ['unzip', 'readZipEntry', 'readCompressedFile', 'readCompressedFileSync'];

export const fileSystem: Family = () => {
  let manager: object | undefined;
  return {
    env: { USER_DATA_PATH: userData },
    getFileSystemManager: () => (manager ??= { ...laterForms(), ...syncForms(theFiles()), ...refusals() }),
    ...older('saveFile', 'getSavedFileList', 'removeSavedFile', 'getFileInfo'),
    getSavedFileInfo: method('getSavedFileInfo', ({ filePath }: { filePath: string }) => savedInfo(filePath)),
  };
};

/** They take callbacks and give no promise. */
function laterForms(): Record<string, Form> {
  const forms = Object.keys(operations).map((name): [string, Form] => [name, (options = {}) => void runOf(name)({ ...options, complete: options.complete ?? (() => {}) })]);
  return Object.fromEntries(forms);
}

/** The older methods of `wx` itself, which give promises. */
const older = (...names: string[]) => Object.fromEntries(names.map((name) => [name, runOf(name)]));

const runOf = (name: string) => method(name, (options: Options) => failing(() => operations[name]!.run(theFiles(), options as never)) as object);

function failing<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw error instanceof FileFault ? new Failed(error.message, undefined, error.errno) : error;
  }
}

function savedInfo(filePath: string) {
  const entry = theFiles().disk.find(filePath);
  const bytes = contents(theFiles(), filePath);
  if (!entry || !bytes) throw new Failed('file not exist', undefined, 1300002);
  return { size: bytes.length, createTime: Math.floor(entry.modified / 1000) };
}

function refusals(): Record<string, () => never> {
  const refuse = (name: string) => () => {
    throw new Error(`FileSystemManager.${name} is not in the browser host`);
  };
  return Object.fromEntries(refused.map((name) => [name, refuse(name)]));
}
