using Microsoft.Extensions.Configuration;

namespace Poet.Orders.Import;

/// <summary>Where uploaded files lie until their lines are staged; then they are deleted, the lines hold everything.</summary>
internal sealed class UploadFolder(IConfiguration configuration)
{
    private readonly string root = Path.Combine(configuration["POET_DATA"] ?? Path.Combine(Directory.GetCurrentDirectory(), "poet-data"), "imports");

    public string NewFile(Guid id)
    {
        Directory.CreateDirectory(root);
        return Path.Combine(root, id.ToString("N") + ".upload");
    }

    public string PathOf(Guid runId) => Path.Combine(root, runId.ToString("N"));

    public void Keep(string upload, Guid runId) => File.Move(upload, PathOf(runId), overwrite: true);

    /// <summary>The file of a run; null when it is on another host or was deleted.</summary>
    public FileStream? Open(Guid runId) =>
        File.Exists(PathOf(runId)) ? new(PathOf(runId), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16) : null;

    public bool Has(Guid runId) => File.Exists(PathOf(runId));

    /// <summary>The runs whose files are here.</summary>
    public IReadOnlyList<Guid> AtHand() => Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root).Select(f => Guid.TryParseExact(Path.GetFileName(f), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)] : [];

    /// <summary>Takes away what a stopped host left of uploads that it was still receiving. A host that shares the folder may be receiving one now, so only those not written to for an hour.</summary>
    public void Sweep(DateTimeOffset now)
    {
        if (!Directory.Exists(root))
            return;
        foreach (var left in Directory.EnumerateFiles(root, "*.upload").Where(f => File.GetLastWriteTimeUtc(f) < now.UtcDateTime.AddHours(-1)))
            File.Delete(left);
    }

    public void Delete(Guid runId) => File.Delete(PathOf(runId));
}
