using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.SqlServer.Migrations.Insight
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "insight");

            migrationBuilder.CreateTable(
                name: "CostEstimates",
                schema: "insight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Figure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Row = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Low = table.Column<int>(type: "int", nullable: false),
                    High = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostEstimates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CountedSoFar",
                schema: "insight",
                columns: table => new
                {
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Build = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Counts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Ahead = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedSoFar", x => x.Force);
                });

            migrationBuilder.CreateTable(
                name: "Disclosures",
                schema: "insight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Figure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    AsKnownAt = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DecidedReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disclosures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Moments",
                schema: "insight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Record = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    What = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    KnownUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Moments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                schema: "insight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KnownFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    KnownUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stretches",
                schema: "insight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Record = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Risk = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    KnownFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    KnownUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stretches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Taken",
                schema: "insight",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Record = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Taken", x => new { x.Kind, x.Record });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CostEstimates_Force_Label",
                schema: "insight",
                table: "CostEstimates",
                columns: new[] { "Force", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Force_AskedAt",
                schema: "insight",
                table: "Disclosures",
                columns: new[] { "Force", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Force_Figure_State",
                schema: "insight",
                table: "Disclosures",
                columns: new[] { "Force", "Figure", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Reference",
                schema: "insight",
                table: "Disclosures",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Moments_Force_Kind_What_On",
                schema: "insight",
                table: "Moments",
                columns: new[] { "Force", "Kind", "What", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Moments_Kind_Record_What",
                schema: "insight",
                table: "Moments",
                columns: new[] { "Kind", "Record", "What" });

            migrationBuilder.CreateIndex(
                name: "IX_Moments_Kind_SubjectId",
                schema: "insight",
                table: "Moments",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_People_PersonId",
                schema: "insight",
                table: "People",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_People_RecordId",
                schema: "insight",
                table: "People",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_Stretches_Force_Kind_State_Until",
                schema: "insight",
                table: "Stretches",
                columns: new[] { "Force", "Kind", "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Stretches_Kind_Record",
                schema: "insight",
                table: "Stretches",
                columns: new[] { "Kind", "Record" });

            migrationBuilder.CreateIndex(
                name: "IX_Stretches_Kind_SubjectId",
                schema: "insight",
                table: "Stretches",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Taken_At",
                schema: "insight",
                table: "Taken",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CostEstimates",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "CountedSoFar",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "Disclosures",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "Moments",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "People",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "Stretches",
                schema: "insight");

            migrationBuilder.DropTable(
                name: "Taken",
                schema: "insight");
        }
    }
}
