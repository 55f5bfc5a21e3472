/** Gibibytes of memory; browsers that tell it cap it at 8, the others are trusted with 4. */
export function machineMemoryGib(): number {
  return (navigator as { deviceMemory?: number }).deviceMemory ?? 4;
}
