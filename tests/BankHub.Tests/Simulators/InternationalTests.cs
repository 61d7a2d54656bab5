using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Tests.Adapters.FirstCoastAch;
using BankHub.Tests.Mapping.Nacha;

namespace BankHub.Tests.Simulators;

/// <summary>International entries at the simulated bank, which reads and writes them with a parser of its own.</summary>
public sealed class InternationalTests
{
    [Theory]
    [InlineData("5555990001", EvidenceKind.Returned, "R01")]
    [InlineData("5555990011", EvidenceKind.Correction, "C01")]
    public void What_the_bank_says_of_an_international_entry_names_our_payment(string account, EvidenceKind kind, string word)
    {
        using var sandbox = new AchSandbox();
        var payment = ClassRoundTripTests.Iat() with { CreditorAccount = new() { Bban = account } };
        var product = FirstCoast.Manifest.Product("ach-iat")!;
        var encoded = FirstCoast.Adapter.Encode(new(product, [FirstCoast.Attempt(1, payment)]), FirstCoast.Context());
        sandbox.Take(Encoding.ASCII.GetString(FirstCoast.File(encoded).Body.Span)).Wait();

        var entry = Assert.Single(sandbox.Bank.Ledger.Entries);
        Assert.Equal(("BEK ENTERPRISES", "EMP-1"), (entry.Name, entry.IndividualId));
        var notice = sandbox.Text(kind == EvidenceKind.Returned ? "FCRTN" : "FCNOC");
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(FirstCoast.Decode(notice))).Evidence;
        Assert.Equal((kind, word, "trace:069000010000001"), (evidence.Kind, evidence.BankWord, evidence.References.Single().ToString()));
        Assert.Equal(kind == EvidenceKind.Returned ? Money.Of(1000m, Currency.Usd) : null, evidence.Amount);
    }
}
