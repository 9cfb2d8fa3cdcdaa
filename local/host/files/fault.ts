/** Why an operation on files failed, in WeChat's words and with its number. Which text goes with which platform is not known for certain. */
export class FileFault extends Error {
  constructor(
    readonly errno: number,
    reason: string,
  ) {
    super(reason);
  }
}

export const notPermitted = (what: string) => new FileFault(1300001, `operation not permitted, ${what}`);
export const missing = (what: string) => new FileFault(1300002, `no such file or directory${what}`);
export const denied = (what: string) => new FileFault(1300013, `permission denied, ${what}`);
export const notADirectory = (path: string) => new FileFault(1300020, `not a directory ${path}`);
export const isADirectory = (path: string) => new FileFault(1300021, `illegal operation on a directory, open "${path}"`);
export const badArgument = (what: string) => new FileFault(1300022, `invalid argument: ${what}`);
export const badDescriptor = () => new FileFault(1300009, 'bad file descriptor');
export const notEmpty = () => new FileFault(1300066, 'directory not empty');
export const full = () => new FileFault(1300202, 'the maximum size of the file storage limit is exceeded');
export const badEncoding = () => new FileFault(1300203, 'base64 encode error');
export const exists = (path: string) => new FileFault(1301005, `file already exists ${path}`);
