using BankHub.Core.Wire;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Values;
using Xunit;

namespace BankHub.Tests.Adapters.FirstCoastAch;

public sealed class EncodeTests
{
    [Fact]
    public void Two_payments_become_a_file_that_reads_without_a_finding_and_declares_every_reference()
    {
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(7), FirstCoast.Attempt(9, FirstCoast.Debit())]);

        Assert.Empty(encoded.Problems);
        var drop = FirstCoast.File(encoded);
        Assert.Equal("fc-0000000000000AB7.ach", drop.FileName);
        Assert.Equal("files-in", drop.Endpoint);
        Assert.Equal(
            [new(ReferenceKind.FileName, drop.FileName), new(ReferenceKind.Message, "00000AB7")],
            encoded.Messages[0].References);
        Assert.Equal(["trace:069000010000007", "trace:069000010000009"],
            encoded.Payments.Select(payment => payment.References.Single().ToString()));
        Assert.Equal([0, 1], encoded.Payments.Select(payment => payment.Position));

        var file = NachaFile.Read(drop.Body);
        Assert.Empty(file.Findings);
        Assert.Equal(("069000012", "121042882", "B", "00000AB7"), (file.Header!.ImmediateDestination, file.Header.ImmediateOrigin,
            file.Header.FileIdModifier, file.Header.ReferenceCode));
        Assert.Single(file.Batches);
        var salary = file.Batches[0];
        Assert.Equal((ServiceClass.Mixed, "PPD", "PAYROLL", "Acme Payroll"), (salary.Header.ServiceClassCode,
            salary.Header.StandardEntryClassCode, salary.Header.CompanyEntryDescription, salary.Header.CompanyName));
        Assert.Equal(new DateOnly(2026, 11, 24), salary.Header.EffectiveEntryDate);
        Assert.Equal(("EMP-1", "Jane Doe", 12345), (salary.Entries[0].IndividualIdentification, salary.Entries[0].IndividualName,
            salary.Entries[0].Amount));
    }
}
