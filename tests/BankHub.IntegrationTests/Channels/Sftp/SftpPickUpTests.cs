using BankHub.Core.Ports;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>Pick-ups from a real sshd.</summary>
public sealed class SftpPickUpTests() : PickUpTests(new SftpBank())
{
    [Fact]
    public async Task A_bank_that_shows_another_host_key_is_an_alarm()
    {
        var other = Directory.CreateTempSubdirectory("bankhub-other-").FullName;
        var key = SshKeys.In(other).HostKey;
        Directory.Delete(other, recursive: true);
        var changed = await Assert.ThrowsAsync<PickUpException>(() =>
            Bank.PickUp(options: new() { ["hostKey"] = key }).ListAsync(default));
        Assert.Equal(PickUpFault.Identity, changed.Fault);
        Assert.StartsWith("ALARM", changed.Message, StringComparison.Ordinal);
    }
}
