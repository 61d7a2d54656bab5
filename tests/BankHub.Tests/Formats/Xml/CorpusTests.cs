using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Every XML file that others published, against what System.Xml makes of it.</summary>
public sealed class CorpusTests
{
    [SharedFact]
    public void Reads_the_same_tokens_of_every_published_file_as_the_frameworks_reader()
    {
        var read = 0;
        foreach (var file in Directory.EnumerateFiles(SharedFolder.File("corpus"), "*.xml", SearchOption.AllDirectories))
        {
            var document = File.ReadAllBytes(file);
            var theirs = Walk.Theirs(document);
            Equal(file, theirs, Walk.Ours(document));
            Equal(file, theirs, Walk.Streamed(document, 977));
            read += theirs.Refusal is null ? 1 : 0;
        }

        Assert.True(read > 200, $"{read} files");
    }

    private static void Equal(string file, Walk theirs, Walk ours)
    {
        Assert.True(theirs.Refusal is null == ours.Refusal is null, $"{file}: they say '{theirs.Refusal}', we say '{ours.Refusal}'");
        if (theirs.Refusal is null)
            Assert.Equal(theirs.Tokens, ours.Tokens);
    }
}
