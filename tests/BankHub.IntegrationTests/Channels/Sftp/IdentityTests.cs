using BankHub.Core.Wire;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>Who may be spoken to, and as whom: nobody is ever trusted on first use.</summary>
public sealed class IdentityTests : IDisposable
{
    private readonly SftpBank _bank = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-other-").FullName;

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_server_with_another_host_key_gets_nothing_and_raises_an_alarm()
    {
        var other = SshKeys.In(_folder);
        var refused = await RefusedAsync(new() { ["hostKey"] = other.HostKey });
        Assert.False(refused.MayRetry);
        Assert.StartsWith("Not connected: ALARM", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_several_pinned_keys_is_enough_while_a_bank_changes_its_key()
    {
        var shipment = _bank.Shipment();
        var sender = _bank.Sender(options: new() { ["hostKey"] = $"{SshKeys.In(_folder).HostKey},{_bank.Keys.HostKey}" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
    }

    [Fact]
    public async Task A_host_key_of_a_type_that_is_not_pinned_is_not_accepted()
    {
        var rsa = Path.Combine(_folder, "rsa");
        Faults.Processes.Run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", rsa);
        var key = string.Join(' ', (await File.ReadAllTextAsync(rsa + ".pub")).Split(' ')[..2]).Trim();
        await RefusedAsync(new() { ["hostKey"] = key });
    }

    [Fact]
    public async Task The_key_of_another_customer_is_refused()
    {
        var refused = await RefusedAsync(new() { ["privateKey"] = $"file:{SshKeys.In(_folder).UserKeyFile}" });
        Assert.DoesNotContain("ALARM", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:/nowhere/key")]
    [InlineData("env:BANKHUB_TEST_NO_SUCH_KEY")]
    public async Task A_key_that_is_missing_is_refused(string reference) => await RefusedAsync(new() { ["privateKey"] = reference });

    [Fact]
    public async Task A_key_from_the_environment_works_and_leaves_no_trace_on_any_disk()
    {
        var key = await File.ReadAllTextAsync(_bank.Keys.UserKeyFile);
        Environment.SetEnvironmentVariable("BANKHUB_TEST_SFTP_KEY", key);
        var shipment = _bank.Shipment();
        var sender = _bank.Sender(options: new() { ["privateKey"] = "env:BANKHUB_TEST_SFTP_KEY" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        var places = new[] { Path.GetTempPath(), "/dev/shm" }.Where(Directory.Exists);
        var keys = places.SelectMany(p => Directory.GetDirectories(p, "bankhub-ssh-*")).Select(d => Path.Combine(d, "key"));
        await Eventually.Async(() => !keys.Any(File.Exists));
    }

    [Fact]
    public async Task A_server_that_also_offers_passwords_is_never_given_one()
    {
        var path = _bank.ServerConfiguration;
        var text = await File.ReadAllTextAsync(path);
        _bank.Server.Stop();
        await File.WriteAllTextAsync(path, text
            .Replace("PasswordAuthentication no", "PasswordAuthentication yes", StringComparison.Ordinal)
            .Replace("PubkeyAuthentication yes", "PubkeyAuthentication no", StringComparison.Ordinal));
        _bank.Server.Start();
        await RefusedAsync([]);
    }

    [Fact]
    public async Task A_bank_that_has_announced_its_next_key_may_show_either()
    {
        var shipment = _bank.Shipment();
        var (old, next) = (SshKeys.In(_folder).HostKey, _bank.Keys.HostKey);
        await RefusedAsync(new() { ["hostKey"] = old });
        var sender = _bank.Sender(options: new() { ["hostKey"] = old, ["nextHostKey"] = next });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
    }

    [Theory]
    [InlineData("KexAlgorithms diffie-hellman-group14-sha1")]
    [InlineData("MACs hmac-sha1\nCiphers aes128-ctr")]
    [InlineData("Ciphers aes128-cbc")]
    public async Task A_server_that_knows_weak_algorithms_only_gets_nothing(string line)
    {
        await ChangedAsync(text => $"{line}\n{text}");
        await RefusedAsync([]);
    }

    [Fact]
    public async Task A_host_key_that_signs_with_sha1_only_gets_nothing()
    {
        var rsa = Path.Combine(_folder, "rsa");
        Faults.Processes.Run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", rsa);
        var key = string.Join(' ', (await File.ReadAllTextAsync(rsa + ".pub")).Split(' ')[..2]).Trim();
        await ChangedAsync(text => $"HostKey {rsa}\n{text}");
        var shipment = _bank.Shipment();
        var sender = _bank.Sender(options: new() { ["hostKey"] = key });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        File.Delete(Path.Combine(_bank.Inbound, shipment.File.FileName));
        await ChangedAsync(text => $"HostKeyAlgorithms ssh-rsa\n{text}");
        await RefusedAsync(new() { ["hostKey"] = key });
    }

    private async Task ChangedAsync(Func<string, string> change)
    {
        _bank.Server.Stop();
        await File.WriteAllTextAsync(_bank.ServerConfiguration, change(await File.ReadAllTextAsync(_bank.ServerConfiguration)));
        _bank.Server.Start();
    }

    private async Task<Delivery.Refused> RefusedAsync(Dictionary<string, string> options)
    {
        var shipment = _bank.Shipment();
        var delivery = await _bank.Sender(options: options).SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Empty(Directory.GetFiles(_bank.Inbound));
        return Assert.IsType<Delivery.Refused>(delivery);
    }
}
