/** A disabled button would lose the focus: this one keeps it, says so, and must ignore its clicks. */
export function softDisabled(isDisabled: boolean) {
  return isDisabled ? { 'aria-disabled': true, 'data-disabled': true } : {};
}
