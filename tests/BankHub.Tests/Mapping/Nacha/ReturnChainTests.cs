using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Mapping.Nacha;
using BankHub.Tests.Adapters.FirstCoastAch;
using Xunit;

namespace BankHub.Tests.Mapping.Nacha;

/// <summary>Some banks send what came before along with what they say now: only the last of it is news.</summary>
public sealed class ReturnChainTests
{
    private const string Return = "799R03069000010000001      09180330NO ACCOUNT                                  069000010000009";

    [Fact]
    public void A_dishonoured_return_that_carries_the_return_before_it_is_a_case_and_no_second_return()
    {
        var item = Assert.Single(FileToEvidence.Decode(Chain(), FirstCoast.Mapping));

        Assert.Equal(EvidenceKind.Disputed, Assert.IsType<DecodedEvidence>(item).Evidence.Kind);
    }

    private static byte[] Chain()
    {
        var lines = Formats.Nacha.Golden.Lines("return-dishonored");
        string[] longer = [.. lines[..3], Return, .. lines[3..]];
        return Encoding.ASCII.GetBytes(string.Concat(longer.Select(line => line + "\n"))
            .Replace("82200000020009", "82200000030009", StringComparison.Ordinal)
            .Replace("00000002000918", "00000003000918", StringComparison.Ordinal));
    }
}
