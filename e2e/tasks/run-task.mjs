/**
 * Runs what an npm script is asked to do. Exit code 2 for wrong arguments, with the usage, and 1 for
 * any other failure; the cause is the last line on stderr.
 *
 * @template Options
 * @param {string} usage
 * @param {(args: string[], folder: string) => Options} readOptions throws with what is wrong
 * @param {(options: Options) => Promise<void>} task
 */
export async function runTask(usage, readOptions, task) {
  /** @type {Options} */
  let options;
  try {
    // npm runs scripts in the repository; INIT_CWD is where the person is.
    options = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  } catch (error) {
    console.error(usage);
    printError(error);
    process.exitCode = 2;
    return;
  }
  try {
    await task(options);
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}

/**
 * Prints an error so that its first line, the message without a tool's log, stands last.
 *
 * @param {unknown} error
 */
function printError(error) {
  const message = error instanceof Error ? error.message : String(error);
  const [summary, ...details] = message.trim().split('\n');
  if (details.length > 0) console.error(details.join('\n'));
  console.error(summary);
}
