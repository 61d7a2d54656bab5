using System.Net;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>A password opens where it is configured, and is shown to nobody on the way.</summary>
public sealed class PasswordTests : IDisposable
{
    private const string Password = "correct horse \"$`\\ battery";

    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-word-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ProFtpdFact]
    public async Task A_password_opens_and_the_file_arrives()
    {
        using var bank = new ProFtpd(_folder, Password);
        Assert.Equal(new Delivery.Done(null), await SendAsync(bank, Password));
        Assert.Single(Directory.GetFiles(Path.Combine(bank.Home, "inbound")));
    }

    [ProFtpdFact]
    public async Task A_wrong_password_is_refused_after_one_try()
    {
        using var bank = new ProFtpd(_folder, Password);
        Assert.IsType<Delivery.Refused>(await SendAsync(bank, "wrong"));
        Assert.Empty(Directory.GetFiles(Path.Combine(bank.Home, "inbound")));
    }

    [ProFtpdFact]
    public async Task A_server_with_another_host_key_is_not_told_the_password_and_raises_an_alarm()
    {
        using var bank = new ProFtpd(_folder, Password);
        var other = BankHub.Simulators.FirstCoastAch.SshKeys.In(Path.Combine(_folder, "other"));
        Processes.Run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", Path.Combine(_folder, "another"));
        var key = string.Join(' ', (await File.ReadAllTextAsync(Path.Combine(_folder, "another.pub"))).Split(' ')[..2]).Trim();
        var refused = Assert.IsType<Delivery.Refused>(await SendAsync(bank, Password, key));
        Assert.StartsWith("Not connected: ALARM", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<Delivery.Refused>(await SendAsync(bank, Password, other.HostKey));
        Assert.DoesNotContain("password", await File.ReadAllTextAsync(Path.Combine(_folder, "sftp.log")), StringComparison.Ordinal);
    }

    [ProFtpdFact]
    public async Task No_command_line_and_no_environment_shows_the_password()
    {
        using var bank = new ProFtpd(_folder, Password);
        await using var proxy = new FaultProxy(bank.Port) { Fault = (Way.ToClient, 1500, Break.Swallow) };
        var sending = SendAsync(bank, Password, port: proxy.Port);
        await Eventually.Async(() => Processes.OfOurs("ssh", $"{proxy.Port}").Any());
        var ssh = Processes.OfOurs("ssh", $"{proxy.Port}").First();
        foreach (var file in new[] { "cmdline", "environ" })
            Assert.DoesNotContain("battery", await File.ReadAllTextAsync($"/proc/{ssh}/{file}"), StringComparison.Ordinal);
        var word = Directory.GetDirectories("/dev/shm", "bankhub-ssh-*").Select(d => Path.Combine(d, "password")).Single(File.Exists);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(word).UnixFileMode);
        Assert.IsType<Delivery.Refused>(await sending);
        Assert.False(File.Exists(word));
    }

    private async Task<Delivery> SendAsync(ProFtpd bank, string password, string? hostKey = null, int? port = null)
    {
        var file = Path.Combine(_folder, "word");
        await File.WriteAllTextAsync(file, password);
        var options = new Dictionary<string, string>
        {
            ["hostKey"] = hostKey ?? bank.HostKey, ["password"] = $"file:{file}", ["connectSeconds"] = "10",
        };
        var target = new EndpointTarget($"sftp://{ProFtpd.User}@{IPAddress.Loopback}:{port ?? bank.Port}/", options);
        var source = Sources.Of("test", target, Sources.Send("inbound", "sftp", TimeSpan.FromSeconds(20)));
        using var channels = ConnectedChannels.Open(
            [source], new ReferencedSecrets(), NamedKeys.None, TimeProvider.System, NullLoggerFactory.Instance);
        var shipment = new Shipment("7F3A00000009", new FileDrop("inbound", "fc-1.ach", new byte[5000]));
        return await channels.Sender("test", "inbound").SendAsync(shipment.File, shipment.Ticket(), default);
    }
}
