/** Where a part of the page throws, a sentence and Restart stand in its place, and everything else goes on. */
import { Component, type ReactNode } from 'react';
import { type Messages, MessagesContext } from '../i18n/messages';
import styles from './fault.module.css';

interface BoundaryProps {
  readonly children: ReactNode;
  /** It fills the place of what it stands for. */
  readonly filling?: boolean;
}

interface BoundaryState {
  readonly failure: { readonly detail: string } | null;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  static override contextType = MessagesContext;
  declare context: Messages;
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { detail: error instanceof Error ? error.message : String(error) } };
  }

  /** What stood there is made anew, from the run as it is. */
  private readonly restart = () => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const { faults, problems } = this.context;
    const sentence = (
      <div role="alert" className={styles.fault}>
        <span>{faults.broken}</span>
        <span className={styles.ways}>
          <button type="button" onClick={this.restart}>
            {problems.restart}
          </button>
        </span>
        {failure.detail && (
          <details>
            <summary>{problems.detail}</summary>
            {failure.detail}
          </details>
        )}
      </div>
    );
    return this.props.filling ? <div className={styles.filling}>{sentence}</div> : sentence;
  }
}
