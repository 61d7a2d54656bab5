namespace BankHub.Tests.Formats.Xml;

/// <summary>Documents that were damaged: nothing throws, and the verdict is that of the framework's reader.</summary>
public sealed class MutationTests
{
    private readonly Agreement _agreement = new();

    public static TheoryData<string> All => [Documents.Everything, Documents.Payment];

    [Fact]
    public void The_document_that_has_everything_is_read_by_both()
    {
        _agreement.Hold(Documents.Bytes(Documents.Everything), "whole");
        _agreement.Hold(Documents.Bytes(Documents.Everything.ReplaceLineEndings("\r\n")), "with CR LF");
        _agreement.Hold(Documents.Bytes(Documents.Everything.ReplaceLineEndings("\r")), "with CR");
        _agreement.Conclude();
        Assert.Equal(3, _agreement.Read);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_document_cut_at_any_byte_is_refused_or_read_as_the_framework_does(string document)
    {
        var bytes = Documents.Bytes(document);
        for (var length = 0; length < bytes.Length; length++)
            _agreement.Hold(bytes[..length], $"cut after {length}");

        _agreement.Conclude();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_flipped_bit_is_judged_as_the_framework_does(string document)
    {
        var bytes = Documents.Bytes(document);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 1; bit <= 128; bit <<= 1)
            {
                bytes[at] ^= (byte)bit;
                _agreement.Hold(bytes, $"byte {at}, bit {bit}");
                bytes[at] ^= (byte)bit;
            }
        }

        _agreement.Conclude();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_piece_of_markup_put_in_anywhere_is_judged_as_the_framework_does(string document)
    {
        for (var at = 0; at <= document.Length; at++)
        {
            if (at < document.Length && char.IsLowSurrogate(document[at]))
                continue;

            // A fifth of the pieces at each place, for time.
            for (var piece = at % 5; piece < Documents.Pieces.Length; piece += 5)
                _agreement.Hold(Documents.Bytes(document.Insert(at, Documents.Pieces[piece])), $"{Documents.Pieces[piece]} at {at}");
        }

        _agreement.Conclude();
    }
}
