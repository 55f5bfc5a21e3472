import { useState, type DragEvent, type ReactNode } from 'react';
import { FileInput } from './file-input';

interface FileDropProps {
  /** Accessible name of the input. */
  label: string;
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** An area to drop a file on or to click for choosing one; the input covers it, so both are native. */
export function FileDrop({ label, accept, disabled = false, onFile, children }: FileDropProps) {
  const [dragging, setDragging] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      className="file-drop"
      data-dragging={dragging}
      data-disabled={disabled}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(!disabled);
      }}
      onDragLeave={() => {
        setDragging(false);
      }}
      onDrop={drop}
    >
      <FileInput {...{ label, accept, disabled, onFile }} />
      {children}
    </div>
  );
}
