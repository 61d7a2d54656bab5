using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>What the headers of a message must be (User Handbook, FIN System Messages, blocks 1 to 3).</summary>
internal static class HeaderChecks
{
    private const int UuidLength = 36;

    public static void Run(MtMessage message)
    {
        var basic = message.Basic;
        if (message.Block1.Start >= 0)
        {
            Expect(message, basic.IsGood, EnvelopeRules.BasicHeader, message.Block1);
            Expect(message, !basic.IsGood || IsAddress(basic.Terminal), EnvelopeRules.Address, message.Block1);
        }

        if (message.Block2.Start >= 0)
        {
            var isGood = message.Application.IsGood;
            Expect(message, isGood, EnvelopeRules.ApplicationHeader, message.Block2);
            Expect(message, !isGood || IsAddress(message.Application.Terminal), EnvelopeRules.Address, message.Block2);
        }

        if (message.IsAcknowledgement && message.IsAccepted is null)
        {
            message.Found(EnvelopeRules.ServiceAnswer, 0);
        }

        if (message.UserHeader.Find("121") is { IsThere: true } uetr && !IsUuid(uetr.Value))
        {
            message.Found(EnvelopeRules.Uetr, uetr);
        }
    }

    /// <summary>Four letters, a country, two signs, the terminal and the branch.</summary>
    private static bool IsAddress(ReadOnlySpan<byte> address) =>
        address.Length == 12 && Signs.Run(Signs.CapitalsAndDigits, address) == 12 && Signs.Run(Signs.Capitals, address[..6]) == 6;

    /// <summary>Version 4, variant 1, lower case (Universal Confirmations, UETR).</summary>
    private static bool IsUuid(ReadOnlySpan<byte> text)
    {
        if (text.Length != UuidLength || text[14] != '4' || text[19] is not ((byte)'8' or (byte)'9' or (byte)'a' or (byte)'b'))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var isGood = i is 8 or 13 or 18 or 23 ? text[i] == '-'
                : text[i] is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f');
            if (!isGood)
            {
                return false;
            }
        }

        return true;
    }

    private static void Expect(MtMessage message, bool isGood, MtRule rule, Part place)
    {
        if (!isGood)
        {
            message.Found(rule, place.Start);
        }
    }
}
