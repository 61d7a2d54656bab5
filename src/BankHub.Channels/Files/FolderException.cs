namespace BankHub.Channels.Files;

/// <summary>Work in a folder failed; the reason holds no secret and no content.</summary>
internal sealed class FolderException(FolderFault fault, string reason) : IOException(reason)
{
    public FolderFault Fault { get; } = fault;

    /// <summary>Whether the other side itself said no, so that it still is in a known state.</summary>
    public bool IsAnswer => Fault is FolderFault.NotFound or FolderFault.Denied or FolderFault.Failed or FolderFault.Unsupported;

    /// <summary>Whether no file was made, as the other side refused to or was never asked: nothing of it is there.</summary>
    public bool IsUntouched { get; init; }

    /// <summary>Whether a later try can end otherwise without a person's help.</summary>
    public bool MayPass => Fault is FolderFault.Failed or FolderFault.NotSent or FolderFault.Lost;
}
