namespace BankHub.Channels.Sftp;

/// <summary>A session on loan.</summary>
internal sealed class PooledSession(SessionPool pool, SftpSession session, SftpLimits limits)
{
    public SftpSession Session { get; } = session;

    public SftpLimits Limits { get; } = limits;

    /// <summary>The pool's time stamp of the last return.</summary>
    public long IdleSince { get; set; }

    public void Return() => pool.Return(this);
}
