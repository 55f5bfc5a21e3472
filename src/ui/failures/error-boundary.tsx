import { Component, type ErrorInfo, type ReactNode } from 'react';
import { failureOf, type Failure } from './failure';

interface ErrorBoundaryProps {
  children: ReactNode;
  /**
   * In place of what failed.
   *
   * @param retries how often it was tried again, without success
   */
  fallback: (failure: Failure, retries: number, retry: () => void) => ReactNode;
}

interface ErrorBoundaryState {
  failure: Failure | null;
  retries: number;
}

/** Keeps an error in what is drawn from taking everything around it along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null, retries: 0 };

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    return { failure: failureOf(thrown) };
  }

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ failure: failureOf(thrown, componentStack ?? '') });
  }

  private readonly retry = (): void => {
    this.setState(({ retries }) => ({ failure: null, retries: retries + 1 }));
  };

  override render(): ReactNode {
    const { failure, retries } = this.state;
    if (failure === null) return this.props.children;
    return this.props.fallback(failure, retries, this.retry);
  }
}
