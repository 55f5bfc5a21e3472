import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../domain/run/run-summary';
import { RENAMING } from '../texts/runs';
import styles from './run-name-form.module.css';

interface RunNameFormProps {
  name: string;
  /** Null where the name stays. */
  onDone: (name: string | null) => void;
}

/** Another name for a run: Enter takes it, Escape leaves the old one. */
export function RunNameForm({ name, onDone }: RunNameFormProps) {
  const [draft, setDraft] = useState(name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(draft);
      }}
    >
      <TextInput
        aria-label={RENAMING.newName(name)}
        value={draft}
        maxLength={MAX_NAME_LENGTH}
        autoFocus
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onDone(null);
        }}
      />
      <Button type="submit" size="compact-sm">
        {RENAMING.save}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          onDone(null);
        }}
      >
        {RENAMING.cancel}
      </Button>
    </form>
  );
}
