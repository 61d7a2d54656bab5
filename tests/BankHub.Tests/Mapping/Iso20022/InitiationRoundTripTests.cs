using System.Text;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Formats.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>A payment that goes into a message comes back as it went; what the version has no place for is told with its path.</summary>
public sealed class InitiationRoundTripTests
{
    [Theory]
    [InlineData("pain.001.001.03")]
    [InlineData("pain.001.001.09")]
    [InlineData("pain.001.001.11")]
    public void Any_payment_comes_back_as_it_went_or_is_refused_with_the_path_of_what_has_no_place(string version)
    {
        var carried = Carried(version, Payments());
        Assert.True(carried > 30, $"Only {carried} payments were carried.");
    }

    [Theory]
    [InlineData("pain.001.001.03")]
    [InlineData("pain.001.001.09")]
    [InlineData("pain.001.001.11")]
    public void A_payment_that_fits_is_written_and_comes_back_as_it_went(string version) =>
        Assert.InRange(Carried(version, FittingPayments.For(version).Transfers()), 285, 300);

    /// <summary>How many of 300 payments were written and came back; the others were refused with a path.</summary>
    private static int Carried(string version, Gen<Payment> payments)
    {
        var carried = 0;
        Prop.ForAll(payments.ToArbitrary(), payment =>
        {
            var encoded = Transfers.Encode(Transfers.Terms(version), payment);
            if (encoded.Problems.Count > 0)
            {
                Assert.All(encoded.Problems.Single().Findings, finding => Assert.Matches(@"^\$\.[a-z]", finding.Path));
                return;
            }

            carried++;
            var file = Assert.Single(encoded.Files);
            var back = InitiationToPayments.Read(file.Bytes, Transfers.Terms(version));
            Assert.Empty(back.Findings);
            Assert.Equal(Traveled(payment), Text(Assert.Single(back.Payments)));
            if (OfficialSchemas.Has(version))
            {
                Assert.Empty(OfficialSchemas.Validate(file.Bytes.ToArray(), version));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        return carried;
    }

    /// <summary>What travels: the caller's own words stay at home, and the way back names the payment as the other side knows it.</summary>
    internal static string Traveled(Payment payment) => Text(payment with
    {
        Reference = string.IsNullOrWhiteSpace(payment.EndToEndIdentification)
            ? payment.InstructionIdentification ?? "INSTR00000000001" : payment.EndToEndIdentification,
        InstructionIdentification = payment.InstructionIdentification ?? "INSTR00000000001",
        Connection = null,
        Metadata = Metadata.Empty,
    });

    internal static string Text(Payment payment) => Encoding.UTF8.GetString(PaymentWriter.Write(payment));

    internal static Gen<Payment> Payments() =>
        from scheme in Gen.Elements(Scheme.All.Where(scheme => scheme.AllowsCreditTransfer).ToArray())
        from payment in PaymentGenerator.AnyText.Payments(scheme, PaymentMethod.CreditTransfer)
        from plain in PaymentGenerator.PlainText.Payments(scheme, PaymentMethod.CreditTransfer)
        from isPlain in Gen.Elements(true, false)
        from isOld in Gen.Elements(true, false)
        select Codes(isPlain ? plain : payment, isOld);

    // Codes of closed lists, and for the old dialect what only the new one has.
    private static Payment Codes(Payment payment, bool isOld) => payment with
    {
        Uetr = isOld ? null : payment.Uetr,
        InstructionForCreditorAgent =
            [.. payment.InstructionForCreditorAgent.Select((one, i) => one with { Code = i % 2 == 0 ? "HOLD" : "PHOB" })],
        RemittanceInformation = payment.RemittanceInformation is not { } information ? null : information with
        {
            Structured = [.. information.Structured.Select(part => part with
            {
                ReferredDocument = part.ReferredDocument is { } document ? document with { Type = "CINV" } : null,
            })],
        },
        Debtor = isOld ? new() { Name = payment.Debtor.Name } : payment.Debtor,
        Creditor = isOld ? new() { Name = payment.Creditor.Name } : payment.Creditor,
        UltimateDebtor = isOld ? null : payment.UltimateDebtor,
        UltimateCreditor = isOld ? null : payment.UltimateCreditor,
        IntermediaryAgents = isOld ? [] : payment.IntermediaryAgents,
        CreditorAgent = isOld && payment.CreditorAgent is { } agent ? agent with { PostalAddress = null } : payment.CreditorAgent,
    };
}
