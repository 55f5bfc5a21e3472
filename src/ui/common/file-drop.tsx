import { useState, type DragEvent, type ReactNode } from 'react';
import styles from './file-drop.module.css';
import { FileInput } from './file-input';

interface FileDropProps {
  /** Accessible name of the input. */
  label: string;
  accept: string;
  disabled?: boolean;
  /** Whether it is no more than a line high. */
  isSmall?: boolean;
  /** Whether several may be chosen together. */
  multiple?: boolean;
  /** One or several chosen ones. */
  onFiles: (files: File[]) => void;
  /** Files and folders; to be read while the event is handled. */
  onDrop: (dropped: DataTransfer) => void;
  children: ReactNode;
}

/** An area to drop files on or to click for choosing some; the input covers it, so both are native. */
export function FileDrop(props: FileDropProps) {
  const { label, accept, disabled = false, isSmall = false, multiple = true } = props;
  const { onFiles, onDrop, children } = props;
  const [dragging, setDragging] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    // Else the page took it as well.
    event.stopPropagation();
    setDragging(false);
    if (!disabled) onDrop(event.dataTransfer);
  };
  return (
    <div
      className={styles.area}
      data-dragging={dragging}
      data-disabled={disabled}
      data-small={isSmall || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(!disabled);
      }}
      onDragLeave={() => {
        setDragging(false);
      }}
      onDrop={drop}
    >
      <FileInput {...{ label, accept, disabled, multiple, onFiles }} />
      {children}
    </div>
  );
}
