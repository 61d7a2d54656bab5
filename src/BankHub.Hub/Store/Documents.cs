using System.Buffers;
using BankHub.Core.Payments;
using BankHub.Core.Ports;

namespace BankHub.Hub.Store;

/// <summary>
/// The canonical document of a payment as it is stored with its first event: written canonically, encrypted, bound to its payment.
/// </summary>
public sealed class Documents(ICipher cipher)
{
    public byte[] Seal(Guid paymentId, Payment payment)
    {
        var plain = new ArrayBufferWriter<byte>(1024);
        PaymentWriter.Write(payment, plain);
        return cipher.Seal(plain.WrittenSpan, paymentId.ToByteArray());
    }

    /// <summary>The canonical JSON as stored.</summary>
    public byte[] OpenJson(Guid paymentId, byte[] sealedBytes) => cipher.Open(sealedBytes, paymentId.ToByteArray());

    /// <summary>The payment; throws when the stored bytes were changed behind the hub.</summary>
    public Payment Open(Guid paymentId, byte[] sealedBytes)
    {
        var (payment, findings) = PaymentReader.Read(OpenJson(paymentId, sealedBytes));
        return payment ?? throw new InvalidDataException($"The stored document of payment {paymentId} breaks {findings[0].Rule}.");
    }
}
