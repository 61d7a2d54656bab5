using System.Buffers;
using System.Text;
using BankHub.Core.Payments;
using BankHub.Tests.House;

namespace BankHub.Tests.Core.Payments;

public sealed class PaymentSchemaTests
{
    [Fact]
    public void The_schema_file_is_what_the_shapes_say()
    {
        var made = new ArrayBufferWriter<byte>();
        PaymentSchema.Write(made);
        Assert.Equal(Encoding.UTF8.GetString(made.WrittenSpan) + "\n", Tree.Read("schemas/payment.schema.json"));
    }
}
