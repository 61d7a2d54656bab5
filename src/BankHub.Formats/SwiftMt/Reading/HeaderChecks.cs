using System.Buffers;
using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>What the headers of a message must be (User Handbook, FIN System Messages, blocks 1 to 3).</summary>
internal static class HeaderChecks
{
    private const int UuidLength = 36;

    private static readonly SearchValues<byte> LettersAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);
    private static readonly SearchValues<byte> HexadecimalAndHyphen = SearchValues.Create("0123456789abcdef-"u8);
    private static readonly uint Tag121 = MtTag.Pack("121");

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
            var application = message.Application;
            Expect(message, application.IsGood, EnvelopeRules.ApplicationHeader, message.Block2);
            Expect(message, !application.IsGood || IsAddress(application.Terminal), EnvelopeRules.Address, message.Block2);
        }

        if (message.IsAcknowledgement && message.IsAccepted is null)
        {
            message.Found(EnvelopeRules.ServiceAnswer, 0);
        }

        if (message.UserHeader.Find(Tag121) is { IsThere: true } uetr && !IsUuid(uetr.Value))
        {
            message.Found(EnvelopeRules.Uetr, uetr);
        }
    }

    /// <summary>Four letters, a country, two signs, the terminal and the branch.</summary>
    private static bool IsAddress(ReadOnlySpan<byte> address) =>
        address.Length == 12 && !address.ContainsAnyExcept(LettersAndDigits)
        && !address[..6].ContainsAnyExceptInRange((byte)'A', (byte)'Z');

    /// <summary>Version 4, variant 1, lower case (Universal Confirmations, UETR).</summary>
    private static bool IsUuid(ReadOnlySpan<byte> text) =>
        text.Length == UuidLength && text[14] == '4' && text[19] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'b'
        && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-' && text.Count((byte)'-') == 4
        && !text.ContainsAnyExcept(HexadecimalAndHyphen);

    private static void Expect(MtMessage message, bool isGood, MtRule rule, Part place)
    {
        if (!isGood)
        {
            message.Found(rule, place.Start);
        }
    }
}
