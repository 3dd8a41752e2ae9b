namespace Poet.Subjects.Names;

/// <summary>Words of texts that nobody has read yet, compared with the words of a name.</summary>
internal static class AlikeWords
{
    // a letter or two of a longer word, or a form of the same name; less would bring in half the sheet
    private const double Least = 0.72;

    public static IReadOnlyList<IReadOnlyList<string>> Of(string name, IReadOnlyCollection<string> among)
    {
        var form = NameForm.Of(name);
        var words = among.Select(w => (Word: w, Forms: NameForm.Of(w).Indexed.ToList())).ToList();
        return [.. form.Tokens.Select(token => (IReadOnlyList<string>)[.. words.Where(w => Alike(token, form, w.Word, w.Forms)).Select(w => w.Word)])];
    }

    private static bool Alike(string token, NameForm name, string word, List<string> forms) =>
        forms.Any(f => Likeness.OfTokens(token, f) >= Least) || name.Others.Any(o => o == word && o.Contains(token, StringComparison.Ordinal));
}
