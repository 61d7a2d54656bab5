using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>Lists of revoked certificates: who is on one hears nothing, and without a sound one nobody is believed.</summary>
public sealed class RevokedTests : IDisposable
{
    private readonly string _list = Path.GetTempFileName();

    public void Dispose() => File.Delete(_list);

    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_revoked_certificate_is_refused_with_an_alarm_also_in_the_middle_of_a_session(Kind kind)
    {
        ServerCertificate? certificate = null;
        using var bank = new FtpsBank(kind, a => certificate = a.Make());
        await ListAsync(bank.Authority.Revoking(7));
        var sender = Sender(bank);
        Assert.Equal(new Delivery.Done(null), await SendAsync(bank, sender));

        await ListAsync(bank.Authority.Revoking(7, certificate!.Certificate));
        foreach (var refusing in new[] { sender, Sender(bank) })
        {
            var refused = Assert.IsType<Delivery.Refused>(await SendAsync(bank, refusing));
            Assert.False(refused.MayRetry);
            Assert.Contains("ALARM: the server shows a certificate that is revoked", refused.Reason, StringComparison.Ordinal);
        }

        Assert.Single(Directory.GetFiles(bank.Inbound));
    }

    [Fact]
    public async Task Without_a_sound_list_nobody_is_believed_until_a_fresh_one_is_there()
    {
        using var bank = new FtpsBank(Kind.Proftpd);
        using var folder = new Faults.TemporaryFolder("bankhub-other-");
        using var other = new Authority(folder.Path);
        foreach (var (list, why) in new[]
        {
            (bank.Authority.Revoking(-1), "ended "),
            (other.Revoking(7), "is not signed by its authority"),
        })
        {
            await ListAsync(list);
            var sender = Sender(bank);
            var refused = Assert.IsType<Delivery.Refused>(await SendAsync(bank, sender));
            Assert.True(refused.MayRetry);
            Assert.Contains($"ALARM: the list of revoked certificates {why}", refused.Reason, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(bank.Inbound));

            await ListAsync(bank.Authority.Revoking(7));
            Assert.Equal(new Delivery.Done(null), await SendAsync(bank, sender));
            Directory.Delete(bank.Inbound, recursive: true);
            Directory.CreateDirectory(bank.Inbound);
        }
    }

    private ISender Sender(FtpsBank bank) => bank.Sender(options: new() { ["crlFile"] = _list });

    private Task ListAsync(byte[] list) => File.WriteAllBytesAsync(_list, list);

    private static Task<Delivery> SendAsync(FtpsBank bank, ISender sender)
    {
        var shipment = bank.Shipment();
        return sender.SendAsync(shipment.File, shipment.Ticket(), default);
    }
}
