using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>The status codes of SFTP version 3 (draft-ietf-secsh-filexfer-02, section 7); a text beside them decides nothing.</summary>
internal static class SftpStatus
{
    public const uint Ok = 0;
    public const uint EndOfFile = 1;
    private const uint NoSuchFile = 2;
    private const uint PermissionDenied = 3;
    private const uint Failure = 4;
    private const uint BadMessage = 5;
    private const uint NoConnection = 6;
    private const uint ConnectionLost = 7;
    private const uint OperationUnsupported = 8;

    public static FolderException Fault(uint status, string what) => status switch
    {
        NoSuchFile => new(FolderFault.NotFound, $"{what}: no such file or folder."),
        PermissionDenied => new(FolderFault.Denied, $"{what}: permission denied."),
        BadMessage or OperationUnsupported => new(FolderFault.Unsupported, $"{what}: not supported by the server (status {status})."),

        // 6 and 7 are for clients' own use; a server that sends them says nothing about what it did.
        NoConnection or ConnectionLost => new(FolderFault.Lost, $"{what}: status {status}."),
        Failure => new(FolderFault.Failed, $"{what}: the server failed."),
        _ => new(FolderFault.Failed, $"{what}: the server answered status {status}."),
    };
}
