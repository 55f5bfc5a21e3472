import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface FolderButtonProps {
  disabled: boolean;
  /** Every file below the chosen folder; may be none. */
  onFolder: (files: File[]) => void;
  children: string;
}

/** Opens the browser's dialog for folders. */
export function FolderButton({ disabled, onFolder, children }: FolderButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  // React's types do not know the attribute.
  useEffect(() => {
    if (input.current) input.current.webkitdirectory = true;
  }, []);
  return (
    <>
      <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          onFolder([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
