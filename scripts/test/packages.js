const { execFileSync } = require('node:child_process');

/** Components are rendered with the packages that the phone gets. */
module.exports = ({ rootDir }) => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/miniprogram-npm.ts'], { cwd: rootDir, stdio: ['ignore', 'ignore', 'inherit'] });
};
