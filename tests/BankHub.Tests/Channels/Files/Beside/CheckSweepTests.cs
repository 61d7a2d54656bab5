using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Beside;
using BankHub.Channels.Folder;
using BankHub.Channels.Protection.Files.Hashed;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Folder;
using BankHub.Tests.Channels.Sftp;

namespace BankHub.Tests.Channels.Files.Beside;

/// <summary>
/// A folder goes away before, in and after every operation of a drop with a check file: whoever sees the file can check it, the answer is
/// true, and the next send arrives, although its check file is another one.
/// </summary>
public sealed class CheckSweepTests : IDisposable
{
    private const int MostOperations = 20;

    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-check-").FullName;
    private int _made;

    private string Final => Path.Combine(_path, Drops.FinalName);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData("Before", true)]
    [InlineData("Halfway", true)]
    [InlineData("After", true)]
    [InlineData("Before", false)]
    [InlineData("Halfway", false)]
    [InlineData("After", false)]
    public async Task Who_sees_the_file_can_check_it_and_the_answer_is_true(string moment, bool renames)
    {
        var kinds = new HashSet<string>();
        for (var at = 0; at < MostOperations; at++)
        {
            var what = $"{moment} operation {at}";
            var folder = new BreakingFolder(new LocalFolder(_path), at, Enum.Parse<Moment>(moment));
            var lines = 1;
            var broken = Drops.Sender(_ => Task.FromResult<IFolder>(lines-- > 0 ? folder : throw Away()), Options(renames));
            var delivery = await broken.SendAsync(Drops.File, Drops.Ticket(), default);
            kinds.Add(Drops.Kind(delivery));
            var seen = File.Exists(Final);
            Assert.True(!seen || IsCheckable(), $"{what}: the file is there and its check file is not");
            Assert.True(delivery is not Delivery.Refused || !seen, $"{what}: {delivery}");
            Assert.True(delivery is not Delivery.Done || seen, $"{what}: {delivery}");

            var honest = Drops.Sender(_ => Task.FromResult<IFolder>(new LocalFolder(_path)), Options(renames));
            if (renames && delivery is Delivery.InDoubt)
                delivery = await honest.ProbeAsync(Drops.File, Drops.Ticket(), default);
            if (delivery is Delivery.Refused)
                Assert.Equal(new Delivery.Done(null), await honest.SendAsync(Drops.File, Drops.Ticket(send: 2), default));
            Assert.True(!renames || (File.Exists(Final) && IsCheckable()), what);
            foreach (var file in Directory.GetFiles(_path))
                File.Delete(file);
        }

        Assert.Superset(new HashSet<string> { "Done", "Refused, may retry" }, kinds);
    }

    private static FolderException Away() => new(FolderFault.NotSent, "The folder is away.");

    private bool IsCheckable() => File.Exists(Final + ".sha256")
        && (new FileInfo(Final).Length != Drops.Body.Length || HashText.Refuse(
            HashAlgorithmName.SHA256, Drops.FinalName, File.ReadAllBytes(Final), File.ReadAllBytes(Final + ".sha256")) is null);

    // Each is another one, as a signature is: with more or fewer line ends behind it.
    private FileChannelOptions Options(bool renames) => new(ReadBack: true, FinalStays: true, TimeSpan.FromSeconds(30))
    {
        Renames = renames,
        Checks =
        [
            new CheckFile(new CompanionName("{name}.sha256"), 64, (name, bytes) =>
            [
                .. HashText.Write(HashAlgorithmName.SHA256, name, bytes.Span, named: true),
                .. Enumerable.Repeat((byte)'\n', ++_made % 5),
            ]),
        ],
    };
}
