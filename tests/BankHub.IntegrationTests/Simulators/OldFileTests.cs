using System.Text;
using BankHub.IntegrationTests.Channels;
using BankHub.Simulators.Helvetia;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>
/// A file that got its final name late, or lay untaken, is one that its customer may have sent anew: Helvetia passes it over.
/// </summary>
public sealed class OldFileTests
{
    [Fact]
    public async Task What_was_written_long_ago_is_put_aside_unread_however_late_it_got_its_name()
    {
        await using var bank = HelvetiaServer.Start();
        await DropAsync(bank, "a-late", TimeSpan.FromMinutes(21));
        await DropAsync(bank, "b-timely", TimeSpan.FromMinutes(19));

        await Eventually.Async(() => bank.Bank.Ledger.Faults.Any(f => f.FileName == "b-timely.xml"));

        Assert.Equal(["b-timely.xml"], bank.Bank.Ledger.Faults.Select(f => f.FileName));
        Assert.Empty(Directory.GetFiles(Path.Combine(bank.Files.Home, "inbound")));
    }

    private static async Task DropAsync(HelvetiaServer bank, string name, TimeSpan age)
    {
        var path = Path.Combine(bank.Files.Home, "inbound", name);
        await File.WriteAllTextAsync(path + ".part", "no message", Encoding.ASCII);
        File.SetLastWriteTimeUtc(path + ".part", DateTime.UtcNow - age);
        File.Move(path + ".part", path + ".xml");
    }
}
