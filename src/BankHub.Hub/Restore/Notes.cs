namespace BankHub.Hub.Restore;

/// <summary>The file in which a node keeps its note; it should lie on another disk than the database.</summary>
/// <param name="file">Null where the node has no folder of its own: then it remembers while it runs, and no longer.</param>
public sealed class Notes(string? file)
{
    /// <summary>The last note, if there is one; whether there is one that cannot be read.</summary>
    public (Note? Note, bool IsBroken) Read()
    {
        if (file is null || !File.Exists(file))
        {
            return (null, false);
        }

        var note = Note.Parse(File.ReadAllText(file));
        return (note, note is null);
    }

    /// <summary>Replaces the note; it is on the disk when this returns.</summary>
    public void Write(Note note)
    {
        if (file is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stream = new FileStream($"{file}.new", FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(note.ToString()));
            stream.Flush(flushToDisk: true);
        }

        File.Move($"{file}.new", file, overwrite: true);
    }
}
