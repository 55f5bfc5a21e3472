import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { findRecipeProblems } from '../../domain/training/recipe';
import type { Setup } from '../../domain/training/setup-link';
import { linkToSetup } from '../address';
import { softDisabled } from './soft-disabled';

/** Copies a link to a setup; where the browser forbids it, shows it to be copied by hand. */
export function CopyLinkButton({ setup }: { setup: Setup }) {
  const link = `${location.origin}${location.pathname}${linkToSetup(setup)}`;
  const isDisabled = findRecipeProblems(setup.recipe).length > 0;
  const [told, setTold] = useState<{ link: string; isCopied: boolean } | null>(null);
  // What is changed since is in another link.
  const state = told?.link === link ? told : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setTold({ link, isCopied: true });
    } catch {
      setTold({ link, isCopied: false });
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconLink size={16} />}
        {...softDisabled(isDisabled)}
        onClick={() => {
          if (!isDisabled) void copy();
        }}
      >
        {state?.isCopied === true ? 'Link copied' : 'Copy link'}
      </Button>
      <VisuallyHidden role="status">{state?.isCopied === true && 'Link copied'}</VisuallyHidden>
      {state?.isCopied === false && (
        <TextInput
          size="xs"
          readOnly
          autoFocus
          label="The browser does not allow it: copy this link"
          value={link}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
          }}
        />
      )}
    </>
  );
}
