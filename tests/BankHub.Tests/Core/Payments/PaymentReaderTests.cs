using System.Text;
using BankHub.Core.Payments;

namespace BankHub.Tests.Core.Payments;

public sealed class PaymentReaderTests
{
    public static TheoryData<string> Documents => [.. Examples.All];

    [Theory, MemberData(nameof(Documents))]
    public void Reads_what_it_wrote(string document)
    {
        var (payment, findings) = PaymentReader.Read(Encoding.UTF8.GetBytes(document));
        Assert.Empty(findings);
        var written = PaymentWriter.Write(payment!);
        var (again, none) = PaymentReader.Read(written);
        Assert.Empty(none);
        Assert.Equal(payment, again);
        Assert.Equal(written, PaymentWriter.Write(again!));
    }
}
