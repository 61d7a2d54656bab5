using System.Text;
using System.Xml.Linq;
using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Iso20022.Mutants;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>Of a published file that was changed each entry and each status becomes news or a finding: none is lost in silence.</summary>
public sealed class MutantDecodeTests
{
    private static readonly HashSet<string> Items = ["Ntry", "TxInfAndSts", "TxInf", "CdtTrfTxInf"];

    public static TheoryData<string> Files => [.. MutantFiles.Paths];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void What_a_changed_file_holds_is_told_or_said_to_be_odd(string path)
    {
        var bank = new BankMessages(Words.Of("iso20022/status", "iso20022/bank-transaction"));
        foreach (var (seed, mutant) in MutantFiles.Of(path))
        {
            var decoded = bank.Decode(Encoding.UTF8.GetBytes(mutant.ToString(SaveOptions.DisableFormatting))).ToList();
            var told = decoded.Count(item => item is not (DecodedStatement or DecodedStatementEnd or DecodedFinding));
            var held = mutant.Descendants().Count(element =>
                Items.Contains(element.Name.LocalName) && element.Ancestors().All(around => around.Name.LocalName != "SplmtryData"));
            Assert.True(
                told >= held || decoded.Any(item => item is DecodedFinding), $"seed {seed}: {held} are held and {told} told, in silence");
        }
    }
}
