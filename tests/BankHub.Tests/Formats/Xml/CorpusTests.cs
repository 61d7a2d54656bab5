using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Every XML file that others published, against what System.Xml makes of it.</summary>
public sealed class CorpusTests
{
    [SharedFact]
    public void Reads_the_same_tokens_of_every_published_file_as_the_frameworks_reader()
    {
        var agreement = new Agreement();
        foreach (var file in Directory.EnumerateFiles(SharedFolder.File("corpus"), "*.xml", SearchOption.AllDirectories))
            agreement.Hold(File.ReadAllBytes(file), file);

        agreement.Conclude();
        Assert.True(agreement.Read > 200, $"{agreement.Read} files");
    }
}
