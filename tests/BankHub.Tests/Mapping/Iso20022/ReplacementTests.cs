using System.Xml.Linq;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Initiation;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>Nothing is altered in silence: what is written is what was said, or a note says otherwise, or nothing is written.</summary>
public sealed class ReplacementTests
{
    private static readonly Gen<string> Names = Gen.Elements(
        "Acme", "ü", "Ü", "«", "\"", "&", " ", "-", "/", "é", "e\u0301", "東", "😀", "ß", "@", "\u200B", "\u00A0").NonEmptyListOf()
        .Select(parts => string.Concat(parts).Trim()).Where(name => name.Length is > 0 and <= 60);

    [Fact]
    public void A_name_is_written_as_it_is_or_with_a_note_or_refused() =>
        Prop.ForAll(Names.ToArbitrary(), name =>
        {
            var payment = Transfers.Sepa() with { Creditor = new() { Name = name } };
            var files = Transfers.Encode(Transfers.Terms("pain.001.001.09") with { Characters = CharacterSet.SepaLatin }, payment);
            if (files.Files.Count == 0)
            {
                var finding = Assert.Single(Assert.Single(files.Problems).Findings);
                Assert.Equal("$.creditor.name", finding.Path);
                return;
            }

            var written = NameOf(Assert.Single(files.Files));
            var notes = files.Files[0].Payments[0].Notes;
            Assert.True(CharacterSet.SepaLatin.Allow(written));
            Assert.Equal(written == name ? [] : ["$.creditor.name: transliterated"], notes.Select(note => $"{note.Path}: {note.Rule}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string NameOf(InitiationFile file) => XDocument.Parse(System.Text.Encoding.UTF8.GetString(file.Bytes.Span)).Descendants()
        .Single(element => element.Name.LocalName == "Cdtr").Value;
}
