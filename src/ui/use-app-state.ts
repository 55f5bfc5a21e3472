import { useStore } from 'zustand';
import { appStore, type AppState } from '../state/app-store';

/** A part of the app's state; the component renders again when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(appStore, select);
}
