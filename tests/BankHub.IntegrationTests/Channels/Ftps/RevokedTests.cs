using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;

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
        await using var lines = new FtpsLines(bank.Server);
        await ListAsync(bank.Authority.Revoking(7));
        var channels = bank.Open(lines, Options);
        var (sender, first) = (channels.Sender("test-ach", "inbound"), bank.Shipment());
        Assert.Equal(new Delivery.Done(null), await SendAsync(first, sender));

        // There is one session, and whoever has listed has given it back.
        Assert.Empty(await channels.PickUp("test-ach", "outbound").ListAsync(default));
        var data = lines.DataConnections;
        Assert.Equal(1, lines.Connections);

        // Only who was believed on the control connection gets as far as a data connection: there the session of before is refused.
        await ListAsync(bank.Authority.Revoking(7, certificate!.Certificate));
        await RefusedAsync(bank, sender);
        Assert.Equal(data + 1, lines.DataConnections);
        await RefusedAsync(bank, bank.Sender(lines, Options));
        Assert.Equal(data + 1, lines.DataConnections);

        // A server makes the temporary file before it speaks TLS on the data connection; nothing was said there.
        Assert.True(bank.Holds(first));
        var others = Directory.GetFiles(bank.Inbound).Where(f => Path.GetFileName(f) != first.File.FileName).ToList();
        Assert.All(others, f => Assert.False(Path.GetFileName(f).StartsWith("fc-", StringComparison.Ordinal), f));
        Assert.All(others, f => Assert.Equal(0, new FileInfo(f).Length));
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
            var sender = bank.Sender(options: Options);
            var refused = Assert.IsType<Delivery.Refused>(await SendAsync(bank.Shipment(), sender));
            Assert.True(refused.MayRetry);
            Assert.Contains($"ALARM: the list of revoked certificates {why}", refused.Reason, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(bank.Inbound));

            await ListAsync(bank.Authority.Revoking(7));
            Assert.Equal(new Delivery.Done(null), await SendAsync(bank.Shipment(), sender));
            Directory.Delete(bank.Inbound, recursive: true);
            Directory.CreateDirectory(bank.Inbound);
        }
    }

    private static async Task RefusedAsync(FtpsBank bank, ISender sender)
    {
        var refused = Assert.IsType<Delivery.Refused>(await SendAsync(bank.Shipment(), sender));
        Assert.False(refused.MayRetry);
        Assert.Contains("ALARM: the server shows a certificate that is revoked", refused.Reason, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Options => new() { ["crlFile"] = _list, ["sessions"] = "1" };

    private Task ListAsync(byte[] list) => File.WriteAllBytesAsync(_list, list);

    private static Task<Delivery> SendAsync(Shipment shipment, ISender sender) =>
        sender.SendAsync(shipment.File, shipment.Ticket(), default);
}
