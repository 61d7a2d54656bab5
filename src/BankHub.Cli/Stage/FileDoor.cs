using System.Text.Json.Nodes;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.Cli.Stage;

/// <summary>An SFTP server of a simulated bank, and how a customer gets in.</summary>
/// <param name="HostKey">Key type and key, to be pinned.</param>
/// <param name="UserKeyFile">The customer's private key.</param>
internal sealed record FileDoor(string Host, int Port, string User, string HostKey, string UserKeyFile)
{
    public static FileDoor Of(FirstCoast bank) => new(bank.Host, bank.Port, bank.UserName, bank.HostKey, bank.UserKeyFile);

    public static FileDoor Of(FileExchange files) => new(files.Host, files.Port, files.UserName, files.HostKey, files.UserKeyFile);

    /// <summary>The door of a server that is yet to be started on another host, with keys that are made here.</summary>
    public static FileDoor Ahead(string host, int port, string folder)
    {
        var keys = SshKeys.In(Path.Combine(folder, "keys"));
        return new(host, port, "root", keys.HostKey, keys.UserKeyFile);
    }

    /// <summary>An endpoint of a connection, as its file says it.</summary>
    public JsonObject Endpoint() => new()
    {
        ["address"] = $"sftp://{Uri.EscapeDataString(User)}@{Host}:{Port}/~/",
        ["options"] = new JsonObject { ["hostKey"] = HostKey, ["privateKey"] = $"file:{UserKeyFile}" },
    };

    /// <summary>What enters the door from a shell.</summary>
    public string Command(string bank) => $"sftp -i {UserKeyFile} -P {Port} {User}@{Host}   # {bank}";
}
