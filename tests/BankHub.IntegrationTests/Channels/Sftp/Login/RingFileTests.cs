using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>A key of OpenSSH's own form that the file of keys names: plain, locked, and with a certificate beside it.</summary>
public sealed class RingFileTests : IDisposable
{
    private const string Phrase = "canary 'phrase' \"$`\\ 4711";

    private readonly SftpBank _bank = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-ring-").FullName;

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("ed25519", "")]
    [InlineData("ed25519", Phrase)]
    [InlineData("rsa", Phrase)]
    [InlineData("ecdsa", "")]
    public async Task A_key_file_of_the_ring_opens(string type, string phrase)
    {
        var key = Generate("user", type, phrase);
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, await File.ReadAllTextAsync(key + ".pub"));
        Assert.Equal(new Delivery.Done(null), await SendAsync(Named("1", key, phrase)));
    }

    [Fact]
    public async Task A_locked_key_is_refused_under_a_wrong_passphrase_and_the_next_key_opens()
    {
        var (key, next) = (Generate("user", "ed25519", Phrase), Generate("next", "ed25519", "another phrase"));
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, await File.ReadAllTextAsync(key + ".pub"));
        var refused = Assert.IsType<Delivery.Refused>(await SendAsync(Named("1", key, "wrong")));
        Assert.DoesNotContain("canary", refused.Reason, StringComparison.Ordinal);

        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, await File.ReadAllTextAsync(next + ".pub"));
        Assert.Equal(new Delivery.Done(null), await SendAsync(Named("1", key, "wrong"), Named("2", next, "another phrase")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Phrase)]
    public async Task The_certificate_beside_a_key_opens_where_the_key_itself_is_unknown(string phrase)
    {
        var (key, authority) = (Generate("user", "ed25519", phrase), Generate("authority", "ed25519", ""));
        Processes.Run("ssh-keygen", "-q", "-s", authority, "-I", "acme", "-n", Environment.UserName, "-V", "+1h", key + ".pub");
        _bank.Server.Stop();
        await File.AppendAllTextAsync(_bank.ServerConfiguration, $"TrustedUserCAKeys {authority}.pub\n");
        _bank.Server.Start();
        Assert.IsType<Delivery.Refused>(await SendAsync(Named("1", key, phrase)));
        Assert.Equal(new Delivery.Done(null), await SendAsync(Named("1", key, phrase, key + "-cert.pub")));
    }

    private string Generate(string name, string type, string phrase)
    {
        var path = Path.Combine(_folder, name);
        Processes.Run("ssh-keygen", "-q", "-t", type, "-N", phrase, "-C", name, "-f", path);
        return path;
    }

    private string Named(string id, string key, string phrase, string? certificate = null)
    {
        if (phrase.Length > 0)
            File.WriteAllText(Path.Combine(_folder, "phrase" + id), phrase);
        var more = (phrase.Length > 0 ? $",\"passphrase\":\"file:{Path.Combine(_folder, "phrase" + id)}\"" : "")
            + (certificate is null ? "" : $",\"certificate\":\"file:{certificate}\"");
        return $$"""{"name":"bank","id":"{{id}}","uses":["ssh"],"provider":"openssh","key":"file:{{key}}"{{more}}}""";
    }

    private async Task<Delivery> SendAsync(params string[] entries)
    {
        var file = Path.Combine(_folder, "keys.json");
        await File.WriteAllTextAsync(file, $$"""{"keys":[{{string.Join(',', entries)}}]}""");
        var findings = new FindingList();
        var keys = new KeysFile(file).Read(new ReferencedSecrets(), findings);
        Assert.Empty(findings);
        var shipment = _bank.Shipment(1000);
        var sender = _bank.Sender(
            options: new() { ["privateKey"] = "key:bank" }, keys: new NamedKeys(keys!, TimeProvider.System));
        var delivery = await sender.SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Equal(delivery is Delivery.Done, _bank.Holds(shipment));
        return delivery;
    }
}
