interface FileInputProps {
  /** Accessible name. */
  label: string;
  accept: string;
  disabled: boolean;
  /** Whether several may be chosen together. */
  multiple?: boolean;
  /** Never without a file. */
  onFiles: (files: File[]) => void;
}

/** Covers what it lies in without being seen, so that a click anywhere there opens the browser's own dialog. */
export function FileInput(props: FileInputProps) {
  const { label, accept, disabled, multiple = false, onFiles } = props;
  return (
    <input
      type="file"
      aria-label={label}
      accept={accept}
      disabled={disabled}
      multiple={multiple}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        if (files.length > 0) onFiles(files);
        // The same file may be chosen again, e.g. after an error was mended.
        currentTarget.value = '';
      }}
    />
  );
}
