using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Poet.Orders.Tests.Import;

/// <summary>Bringing sheets in as a supervisor does on the site.</summary>
internal static class Sheets
{
    public static Task<Answer> Uploads(this TestUser user, string sheet, string reason = "bringing the sheet in", params (string Name, string Value)[] headers)
    {
        MultipartFormDataContent form = [];
        ByteArrayContent file = new(Encoding.UTF8.GetBytes(sheet.ReplaceLineEndings("\n")));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "register.csv");
        form.Add(new StringContent(reason), "reason");
        return user.Send(HttpMethod.Post, "/api/v1/imports", form, "data-quality", headers);
    }

    /// <summary>Uploads the sheet and waits until it is in.</summary>
    public static async Task<JsonElement> BringsIn(this TestForce force, string sheet)
    {
        var id = (await force.Supervisor.Uploads(sheet)).Ok().Json.GetProperty("id").GetString()!;
        return await force.Finishes(id);
    }

    /// <summary>The import once it is done or refused.</summary>
    public static async Task<JsonElement> Finishes(this TestForce force, string import)
    {
        JsonElement seen = default;
        await Eventually.IsTrue("the import is done", async () =>
        {
            seen = await force.Supervisor.Get($"/api/v1/imports/{import}", "data-quality");
            return seen.GetProperty("state").GetString() is "done" or "refused";
        });
        return seen;
    }

    /// <summary>The lines that wait to be mended, in the order of the sheet.</summary>
    public static async Task<IReadOnlyList<Guid>> Waiting(this TestForce force) =>
        [.. (await force.Get("/api/v1/imports/mending", "data-quality")).GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("id").GetGuid())];

    public static Task<Answer> Mends(this TestUser user, Guid line, object mended) =>
        user.Send(HttpMethod.Post, $"/api/v1/imports/lines/{line}/mend", new { reason = "the sealed order", mended }, "data-quality");
}
