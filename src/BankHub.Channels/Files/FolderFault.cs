namespace BankHub.Channels.Files;

/// <summary>The ways in which work in a folder fails.</summary>
internal enum FolderFault
{
    /// <summary>No such file or folder.</summary>
    NotFound,

    /// <summary>The other side does not permit it.</summary>
    Denied,

    /// <summary>The other side answered that it failed, and no more: a full disk, a name that exists, a quota.</summary>
    Failed,

    /// <summary>The other side cannot do this at all.</summary>
    Unsupported,

    /// <summary>The other side is not who it should be, or something is missing here: people must look.</summary>
    Misconfigured,

    /// <summary>The request never left.</summary>
    NotSent,

    /// <summary>The connection ended, or no answer came in time: the request may have been done.</summary>
    Lost,
}
