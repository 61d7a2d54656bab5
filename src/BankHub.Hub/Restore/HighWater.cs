using BankHub.Hub.Store;

namespace BankHub.Hub.Restore;

/// <summary>
/// How far the database had come when this node last looked, in a file beside it: a copy of a disk or of a machine that is put back goes on
/// from an earlier place of the same history, and nothing in itself tells.
/// </summary>
/// <param name="file">Where; null where the node has no folder of its own: then nothing is remembered.</param>
public sealed class HighWater(string? file)
{
    /// <summary>What was written last, or null: also when the file does not say it whole.</summary>
    public Mark? Read() => file is not null && File.Exists(file) ? Mark.Parse(File.ReadAllText(file)) : null;

    /// <summary>Writes down where the database stands now.</summary>
    public async Task MoveAsync(Database database, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        var mark = await database.ReadAsync(w => w.FirstAsync($"select {Mark.Columns}", Mark.Read), cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync($"{file}.new", mark!.ToString(), cancellationToken);
        File.Move($"{file}.new", file, overwrite: true);
    }
}
