namespace BankHub.Channels.Sftp;

/// <summary>A session on loan.</summary>
internal sealed class PooledSession(SessionPool pool, SftpSession session, SftpLimits limits)
{
    public SftpSession Session { get; } = session;

    public SftpLimits Limits { get; } = limits;

    /// <summary>When it was last given back, which is after its last answer.</summary>
    public long Returned { get; set; }

    public void Return() => pool.Return(this);
}
