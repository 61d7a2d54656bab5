using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>
/// The UETR of a payment that came without one. The same attempt always has the same: encoding again must give the same bytes, so it is
/// made of the ids of payment and attempt, which are never used again, in place of chance (RFC 9562, section 6.10, leaves that open).
/// What may be a copy has the UETR of what it may be a copy of, by which a bank that has that one knows it.
/// </summary>
internal static class UetrOfAttempt
{
    public static Uetr Make(PaymentToEncode attempt)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"uetr {attempt.Id:N} {attempt.PossibleDuplicateOf ?? attempt.InstructionId}"), hash);
        var bytes = hash[..16];
        (bytes[6], bytes[8]) = ((byte)(bytes[6] & 0x0F | 0x40), (byte)(bytes[8] & 0x3F | 0x80));
        return BankHub.Core.Payments.Uetr.TryParse(new Guid(bytes, bigEndian: true).ToString(), out var uetr, out _)
            ? uetr
            : throw new InvalidOperationException("A UUID of version 4 is a UETR.");
    }
}
