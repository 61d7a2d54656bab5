using System.Text;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators.Exchange;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>MT messages through the real hub as CMS, signed and encrypted both ways; the bank opens and makes them by openssl.</summary>
[Collection(LabCollection.Name)]
public sealed class CmsOrientTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Transfers_are_credited_and_whatever_is_not_what_was_agreed_is_parked_and_says_why()
    {
        using var desk = new CmsDesk();
        await using var lab = await OrientLab.StartAsync(output, desk: desk);
        var paid = await lab.PayAsync("", 100.10m);
        var returned = await lab.PayAsync("01", 201.00m);
        await lab.UntilAsync(paid, "Credited");
        await lab.UntilAsync(returned, "Returned", 201.00m);
        await lab.QuietAsync();
        Assert.Empty(desk.Refused);
        Assert.Equal(2, desk.Taken.Count);
        Assert.All(desk.Taken, file => Assert.DoesNotContain("{1:F01", Encoding.Latin1.GetString(file), StringComparison.Ordinal));
        Assert.Empty(await lab.OpenAsync());
        await new OrientBooks(lab).AgreeAsync();

        // What follows would be news, were it believed.
        var before = await lab.Lab.CountAsync("select count(*) from evidence");
        var word = Encoding.ASCII.GetBytes("{1:F21ACMEAEAAXXX0000000001}{4:{177:2611230930}{451:0}}");
        var good = desk.Seal(word);
        Put("plain", word);
        Put("unsigned", desk.Encrypt(word));
        Put("open", desk.Sign("bank", word));
        Put("stranger", desk.SealByStranger(word));
        Put("our-own", desk.Encrypt(desk.Sign("customer", word)));
        Put("for-another", desk.Encrypt(desk.Sign("bank", word), "stranger"));
        Put("cut", good[..^20]);
        Put("changed", [.. good[..^20], (byte)(good[^20] ^ 1), .. good[^19..]]);
        await Wait.UntilAsync(
            async () => await lab.Lab.CountAsync("select count(*) from parked where rule = 'protection-failed'") == 8, "eight are parked");
        string[] reasons = await ReasonsAsync(lab);
        Assert.All(reasons, reason => Assert.StartsWith("The file was refused by cms: ", reason, StringComparison.Ordinal));

        // Two are by other keys; what was changed may be told so, too.
        const string changed = "It was changed, or signed by a key that is not agreed.";
        Assert.InRange(reasons.Count(r => r.EndsWith(changed, StringComparison.Ordinal)), 2, 3);
        Assert.Single(reasons, r => r.EndsWith("It is encrypted for none of our keys.", StringComparison.Ordinal));
        Assert.Equal(8, await lab.Lab.CountAsync("select count(*) from alarm where rule = 'protection-failed' and severity = 'high'"));
        Assert.Equal(before, await lab.Lab.CountAsync("select count(*) from evidence"));

        void Put(string name, byte[] bytes) => lab.Put($"OR_{name}.fin{desk.Suffix}", bytes);
    }

    private static async Task<string[]> ReasonsAsync(OrientLab lab) =>
        [.. await new HubHistory(lab.Lab.Source).QueryAsync(
            "select reason from parked where rule = 'protection-failed'", row => row.GetString(0))];
}
