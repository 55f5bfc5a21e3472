interface FileInputProps {
  /** Accessible name. */
  label: string;
  accept: string;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** Covers what it lies in without being seen, so that a click anywhere there opens the browser's own dialog. */
export function FileInput({ label, accept, disabled, onFile }: FileInputProps) {
  return (
    <input
      type="file"
      aria-label={label}
      accept={accept}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // The same file may be chosen again, e.g. after an error was mended.
        currentTarget.value = '';
      }}
    />
  );
}
