/** A Python file, imported as the text it is. */
declare module '*.py?raw' {
  const text: string;
  export default text;
}
